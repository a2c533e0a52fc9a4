package compile

// Limits on what goes from a page into the documents. Real pages stay below; a hostile one must not make large documents.
const (
	maxDiagnostics = 400
	maxName        = 128
	maxText        = 8 << 10
	maxParameters  = 500
	maxFields      = 5000
	maxDepth       = 32
	maxErrors      = 1000
	maxEnum        = 200
	maxExample     = 256 << 10
)
