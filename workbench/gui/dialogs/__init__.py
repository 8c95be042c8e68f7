"""The sheets: one module for each thing a person sets up, asks for or looks up."""
