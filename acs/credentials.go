package acs

import (
	"fmt"
	"io"
	"log/slog"
)

// Credentials is an access key. SecurityToken is set for the temporary keys of STS only. Every way of printing
// it shows the AccessKeyID and whether the rest is there, never the rest.
type Credentials struct {
	AccessKeyID     string
	AccessKeySecret string
	SecurityToken   string
}

// String returns the credentials with secrets masked.
func (c Credentials) String() string {
	return "Credentials{AccessKeyID: " + c.AccessKeyID + ", AccessKeySecret: " + mask(c.AccessKeySecret) +
		", SecurityToken: " + mask(c.SecurityToken) + "}"
}

// GoString returns the same as String.
func (c Credentials) GoString() string { return c.String() }

// Format prints the same as String for every verb: %d or %x would else reach the fields.
func (c Credentials) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, c.String()) }

// LogValue returns the same as String, as a structured value.
func (c Credentials) LogValue() slog.Value { return slog.StringValue(c.String()) }

// MarshalText returns the same as String, so that encoders print no secret either.
func (c Credentials) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// mask tells an empty secret from one that is set, and nothing more.
func mask(secret string) string {
	if secret == "" {
		return "none"
	}
	return "***"
}
