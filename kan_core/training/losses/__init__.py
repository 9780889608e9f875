"""What a misfit costs: least squares, robust losses, cross-entropy; each with its local quadratic model."""
