mod broken;
mod shipped;
