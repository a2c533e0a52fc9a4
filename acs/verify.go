package acs

import (
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"strings"
	"time"
)

// claim is what a request says about its signature, in either version.
type claim struct {
	accessKeyID string
	signature   string
	method      string // the algorithm
	nonce       string
	timestamp   string
	token       string
	headers     []string // version 3: the names of the signed headers, in lower case and sorted
}

// verifier is one version of the signature. claim reads what the request says and refuses what is incomplete;
// verify computes the signature with the secret and refuses another one.
type verifier interface {
	claim(in *incoming) (claim, error)
	verify(in *incoming, c claim, secret string) error
}

// verify checks a request in the order that answers of the gateway show: the common parameters are there, the time
// is well-formed and current, the access key exists, its token fits, the signature holds. The nonce comes last, for
// only the owner of a key may use up a nonce. It returns what was claimed, then proven.
func (s *Server) verify(ctx context.Context, in *incoming, call *Call) (claim, error) {
	v := s.verifierOf(in)
	c, err := v.claim(in)
	if err != nil {
		return claim{}, err
	}
	hidden := &secrets{signature: c.signature, token: c.token}
	call.redact = hidden.redact
	now := s.clock()
	signed, err := s.checkTime(c.timestamp, now)
	if err != nil {
		return claim{}, err
	}
	key, err := s.findKey(ctx, c, now)
	if err != nil {
		return claim{}, err
	}
	hidden.key = key.Secret
	if err := v.verify(in, c, key.Secret); err != nil {
		return claim{}, err
	}
	if err := s.useNonce(ctx, c, now, signed); err != nil {
		return claim{}, err
	}
	return c, nil
}

// verifierOf chooses version 3 by its Authorization header and version 1.0 for everything else.
func (s *Server) verifierOf(in *incoming) verifier {
	if signedV3(in.http) {
		return verifierV3{}
	}
	return verifierV1{scratch: &s.scratch}
}

// checkTime reads the time of a request and refuses one that is further from now than the skew, in either direction.
func (s *Server) checkTime(timestamp string, now time.Time) (time.Time, error) {
	signed, ok := parseTimestamp(timestamp, s.fractions)
	if !ok {
		return time.Time{}, ErrTimestampFormat
	}
	if now.Sub(signed).Abs() > s.skew {
		return time.Time{}, ErrTimestampExpired
	}
	return signed, nil
}

// findKey returns a key that is active and whose token is the request's.
func (s *Server) findKey(ctx context.Context, c claim, now time.Time) (Key, error) {
	key, err := s.keys.Key(ctx, c.accessKeyID)
	switch {
	case errors.Is(err, ErrKeyUnknown):
		return Key{}, ErrAccessKeyNotFound
	case err != nil:
		return Key{}, unavailable("key store", err)
	case key.Inactive:
		return Key{}, ErrAccessKeyInactive
	case key.Secret == "":
		return Key{}, unavailable("key store", errors.New("a key without a secret"))
	case key.SecurityToken != "" && c.token == "":
		return Key{}, NewMissing(paramSecurityToken)
	case subtle.ConstantTimeCompare([]byte(key.SecurityToken), []byte(c.token)) != 1:
		return Key{}, ErrTokenMismatch
	case !key.Expires.IsZero() && !now.Before(key.Expires):
		return Key{}, ErrTokenExpired
	}
	return key, nil
}

// useNonce records the nonce for the window, and at least until the request's time is too old to be sent again.
func (s *Server) useNonce(ctx context.Context, c claim, now, signed time.Time) error {
	live := max(s.nonceWindow, signed.Add(s.skew).Sub(now))
	err := s.nonces.Use(ctx, s.nonceScope.nonceKey(c.accessKeyID, c.nonce), now, live)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrNonceSeen):
		return ErrNonceUsed
	case errors.Is(err, ErrNoncesFull):
		return ErrThrottlingUser
	}
	return unavailable("nonce store", err)
}

// firstMissing returns the refusal of the first name without a value.
func firstMissing(params Params, names ...string) error {
	for _, name := range names {
		if value, _ := params.Get(name); value == "" {
			return NewMissing(name)
		}
	}
	return nil
}

// unavailable is a failure of a store: the client hears ServiceUnavailable, the log hears why.
func unavailable(what string, err error) error {
	return fmt.Errorf("%w (%s: %w)", ErrServiceUnavailable, what, err)
}

// containsFold reports whether list has name in any case of letters.
func containsFold(list []string, name string) bool {
	for _, item := range list {
		if strings.EqualFold(item, name) {
			return true
		}
	}
	return false
}
