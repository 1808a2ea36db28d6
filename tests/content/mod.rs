mod broken;
mod hostile;
mod huge;
mod parties;
mod paths;
mod shipped;
