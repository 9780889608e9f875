"""What a user can do: one table for menus, toolbar, shortcuts, palette, cheat-sheet and What's This."""
