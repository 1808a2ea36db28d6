mod broken;
mod hostile;
mod huge;
mod paths;
mod shipped;
