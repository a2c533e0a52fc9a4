package page

// Limits on what a page may hold. Real pages stay far below; a hostile one must not make its reader run long.
const (
	maxBytes       = 4 << 20
	maxColumns     = 32
	maxRows        = 6000
	maxDiagnostics = 200
	maxLinks       = 20
)
