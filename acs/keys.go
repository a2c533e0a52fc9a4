package acs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"
)

// ErrKeyUnknown is what a [KeyStore] returns for an AccessKeyId that it does not have.
var ErrKeyUnknown = errors.New("acs: access key unknown")

// Key is what a server knows of an access key. Printing it shows no secret.
type Key struct {
	// Secret is the AccessKeySecret.
	Secret string
	// SecurityToken is set for temporary keys: a request then has to carry the same token.
	SecurityToken string
	// Expires is when a temporary key ends; the zero time means never.
	Expires time.Time
	// Inactive is set for a key that its owner disabled.
	Inactive bool
}

// String returns the key with secrets masked.
func (k Key) String() string {
	return "Key{Secret: " + mask(k.Secret) + ", SecurityToken: " + mask(k.SecurityToken) + "}"
}

// GoString returns the same as String.
func (k Key) GoString() string { return k.String() }

// Format prints the same as String for every verb.
func (k Key) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, k.String()) }

// LogValue returns the same as String, as a structured value.
func (k Key) LogValue() slog.Value { return slog.StringValue(k.String()) }

// MarshalText returns the same as String.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// KeyStore finds access keys. Implementations are safe for concurrent use. An error that is [ErrKeyUnknown] is
// answered as InvalidAccessKeyId.NotFound, any other as ServiceUnavailable: a store that is down must not let a
// request pass.
type KeyStore interface {
	Key(ctx context.Context, accessKeyID string) (Key, error)
}

// StaticKeys is a KeyStore of fixed keys. Printing it, or anything that holds it, shows no secret.
type StaticKeys struct {
	// find is a function because fmt follows pointers and maps in unexported fields past every String method, and
	// functions it does not.
	find func(accessKeyID string) (Key, bool)
}

// NewStaticKeys returns a store of credentials. Of two with the same AccessKeyID the later counts; one without an
// AccessKeyID or a secret is left out, since nobody could be told apart by it.
func NewStaticKeys(credentials ...Credentials) *StaticKeys {
	keys := make(map[string]Key, len(credentials))
	for _, c := range credentials {
		if c.AccessKeyID == "" || c.AccessKeySecret == "" {
			continue
		}
		keys[c.AccessKeyID] = Key{Secret: c.AccessKeySecret, SecurityToken: c.SecurityToken}
	}
	return &StaticKeys{find: func(accessKeyID string) (Key, bool) {
		key, found := keys[accessKeyID]
		return key, found
	}}
}

// Key returns the key, or [ErrKeyUnknown].
func (s *StaticKeys) Key(_ context.Context, accessKeyID string) (Key, error) {
	if s.find == nil {
		return Key{}, ErrKeyUnknown
	}
	key, found := s.find(accessKeyID)
	if !found {
		return Key{}, ErrKeyUnknown
	}
	return key, nil
}
