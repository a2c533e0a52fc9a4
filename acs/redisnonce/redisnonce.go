// Package redisnonce remembers used nonces in Redis, for servers that share access keys.
//
// What lives here: the one command that does it. What never may: signatures, times of requests, configuration of
// Redis connections.
package redisnonce

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/plumb-conformance/plumb/acs"
)

// margin is added to every nonce's life: Redis ends it by its own clock, which may be ahead of the server's.
const margin = 2 * time.Second

// Store is an acs.NonceStore in Redis. Redis needs memory for every live nonce, about 170 bytes each, and the
// maxmemory-policy noeviction, which is its default: any other policy forgets live nonces when memory runs out.
type Store struct {
	client redis.Cmdable
	prefix string
}

// New returns a store that keeps its keys under prefix, for instance "plumb:nonce:". The caller owns client and its
// timeouts. A client should not repeat commands (MaxRetries -1): a command whose answer was lost and that is sent
// again finds its own nonce, and a good request is refused.
func New(client redis.Cmdable, prefix string) *Store {
	return &Store{client: client, prefix: prefix}
}

// Use records key for at least live; see acs.NonceStore. It is one SET NX PX, so that of several servers exactly one
// succeeds. The time now is not used: Redis has a clock of its own. A Redis that is out of memory is
// acs.ErrNoncesFull.
func (s *Store) Use(ctx context.Context, key string, _ time.Time, live time.Duration) error {
	sum := sha256.Sum256([]byte(key)) // a nonce has no length limit, a key in Redis should have one
	name := s.prefix + hex.EncodeToString(sum[:16])
	err := s.client.SetArgs(ctx, name, "", redis.SetArgs{Mode: "NX", TTL: live + margin}).Err()
	switch {
	case err == nil:
		return nil
	case errors.Is(err, redis.Nil):
		return acs.ErrNonceSeen
	case redis.IsOOMError(err):
		return acs.ErrNoncesFull
	}
	return fmt.Errorf("redisnonce: %w", err)
}
