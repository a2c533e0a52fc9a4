package acs

// Limits bounds what a request may cost before anything is known about its sender. A field of zero stands for
// the default that [DefaultLimits] returns, so Limits{} is usable.
type Limits struct {
	// QueryBytes is the longest raw query string, in bytes.
	QueryBytes int
	// BodyBytes is the largest request body, in bytes.
	BodyBytes int64
	// Params is the largest number of parameters in query and form together.
	Params int
	// NameBytes is the longest decoded parameter name, in bytes.
	NameBytes int
}

// DefaultLimits returns the limits of a server that was given none: a query of 64 KiB, a body of 1 MiB, 1000
// parameters, names of 256 bytes. The gateway's own figures are not public; these leave room for every request
// that an official client was seen to send.
func DefaultLimits() Limits {
	return Limits{QueryBytes: 64 << 10, BodyBytes: 1 << 20, Params: 1000, NameBytes: 256}
}

// withDefaults replaces every zero field.
func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	if l.QueryBytes == 0 {
		l.QueryBytes = d.QueryBytes
	}
	if l.BodyBytes == 0 {
		l.BodyBytes = d.BodyBytes
	}
	if l.Params == 0 {
		l.Params = d.Params
	}
	if l.NameBytes == 0 {
		l.NameBytes = d.NameBytes
	}
	return l
}
