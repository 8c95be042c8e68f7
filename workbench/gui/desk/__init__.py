"""The desk: the grid, the editor and the inspector where people review all day."""
