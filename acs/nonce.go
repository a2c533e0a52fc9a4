package acs

import (
	"context"
	"errors"
	"strconv"
	"time"
)

// The refusals of a [NonceStore].
var (
	// ErrNonceSeen says that the nonce is live: it was recorded and its time is not over.
	ErrNonceSeen = errors.New("acs: nonce seen before")
	// ErrNoncesFull says that the store has no room for another live nonce.
	ErrNoncesFull = errors.New("acs: nonce store full")
)

// NonceStore remembers nonces. Implementations are safe for concurrent use, and of several concurrent calls with the
// same key exactly one succeeds.
//
// Use records key from now for at least the duration live, and longer only by what its clock needs. It returns
// [ErrNonceSeen] when key is live already and [ErrNoncesFull] when there is no room: a store never makes room by
// forgetting a live nonce, for that is what an attacker who floods it is after. Any other error is answered as
// ServiceUnavailable. key is made by the server of scope and nonce and has no length limit of its own.
type NonceStore interface {
	Use(ctx context.Context, key string, now time.Time, live time.Duration) error
}

// NonceScope says who must not repeat a nonce.
type NonceScope uint8

// ScopeAccessKey lets two access keys use the same nonce; it is the default, so that one client cannot burn
// another's nonces. ScopeServer lets a nonce pass once for everybody. The gateway's own scope is not documented.
const (
	ScopeAccessKey NonceScope = iota
	ScopeServer
)

// nonceKey joins an access key and a nonce so that no two pairs make the same key.
func (s NonceScope) nonceKey(accessKeyID, nonce string) string {
	if s == ScopeServer {
		return nonce
	}
	return strconv.Itoa(len(accessKeyID)) + ":" + accessKeyID + nonce
}
