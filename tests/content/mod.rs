mod broken;
mod hostile;
mod shipped;
