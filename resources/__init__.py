"""Files that the application reads - icons, themes, sample data, lessons."""
