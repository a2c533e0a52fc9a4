package contract

// Limits on what goes from a page into the documents. Real pages stay below; a hostile one must not make large documents.
const (
	MaxDiagnostics = 400
	MaxName        = 128
	MaxText        = 8 << 10
	MaxParameters  = 500
	MaxFields      = 5000
	MaxDepth       = 32
	MaxErrors      = 1000
	MaxEnum        = 200
	MaxExample     = 256 << 10
)
