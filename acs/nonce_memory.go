package acs

import (
	"container/heap"
	"context"
	"crypto/sha256"
	"sync"
	"time"
)

// DefaultNonceCapacity is the number of live nonces that a [MemoryNonces] of capacity zero holds: about 65 MB when
// full, and 15 minutes of more than a thousand requests a second.
const DefaultNonceCapacity = 1 << 20

// MemoryNonces is a NonceStore in the memory of one process. What it holds is bounded in number and in size: a nonce
// is kept as a digest, so a long one costs as much as a short one. Nonces leave by time only.
type MemoryNonces struct {
	mu       sync.Mutex
	capacity int
	live     map[nonceDigest]struct{}
	order    nonceHeap
}

// nonceDigest is the first 16 bytes of a SHA-256. A collision would refuse a fresh nonce, never accept a used one.
type nonceDigest [16]byte

// NewMemoryNonces returns an empty store for at most capacity live nonces; zero means [DefaultNonceCapacity].
func NewMemoryNonces(capacity int) *MemoryNonces {
	if capacity <= 0 {
		capacity = DefaultNonceCapacity
	}
	return &MemoryNonces{capacity: capacity, live: make(map[nonceDigest]struct{})}
}

// Use records key; see [NonceStore].
func (m *MemoryNonces) Use(_ context.Context, key string, now time.Time, live time.Duration) error {
	sum := sha256.Sum256([]byte(key))
	digest := nonceDigest(sum[:16])

	m.mu.Lock()
	defer m.mu.Unlock()
	m.evict(now)
	if _, seen := m.live[digest]; seen {
		return ErrNonceSeen
	}
	if len(m.live) >= m.capacity {
		return ErrNoncesFull
	}
	m.live[digest] = struct{}{}
	heap.Push(&m.order, nonceEntry{expires: now.Add(live).UnixNano(), digest: digest})
	return nil
}

// Len returns the number of nonces held, expired ones that nobody has evicted yet included.
func (m *MemoryNonces) Len() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.live)
}

// evict forgets every nonce whose time was over before now. Each nonce is evicted once, so the cost of a flood's end
// is spread over the calls that made the flood.
func (m *MemoryNonces) evict(now time.Time) {
	for len(m.order) > 0 && m.order[0].expires < now.UnixNano() {
		delete(m.live, m.order[0].digest)
		heap.Pop(&m.order)
	}
}

// nonceEntry is a nonce with the last instant, in Unix nanoseconds, at which it is live.
type nonceEntry struct {
	expires int64
	digest  nonceDigest
}

// nonceHeap has the entry that expires first at index 0. Times of life differ, since a request may be ahead of the
// server's clock, so a queue would not do.
type nonceHeap []nonceEntry

func (h nonceHeap) Len() int           { return len(h) }
func (h nonceHeap) Less(i, j int) bool { return h[i].expires < h[j].expires }
func (h nonceHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }

// Push implements heap.Interface.
func (h *nonceHeap) Push(x any) {
	if entry, ok := x.(nonceEntry); ok {
		*h = append(*h, entry)
	}
}

// Pop implements heap.Interface.
func (h *nonceHeap) Pop() any {
	last := len(*h) - 1
	entry := (*h)[last]
	*h = (*h)[:last]
	return entry
}
