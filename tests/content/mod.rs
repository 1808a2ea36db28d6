mod broken;
mod hostile;
mod huge;
mod keys;
mod mechanisms;
mod parties;
mod paths;
mod shipped;
