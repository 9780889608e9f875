"""Many fits side by side: restarts and sweeps over settings, in any executor."""
