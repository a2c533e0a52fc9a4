package acs_test

import (
	"context"
	"errors"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/acs"
)

func use(t *testing.T, m *acs.MemoryNonces, key string, now time.Time, live time.Duration, want error) {
	t.Helper()
	if err := m.Use(context.Background(), key, now, live); !errors.Is(err, want) {
		t.Fatalf("%s: %v, want %v", key, err, want)
	}
}

func TestMemoryNonces(t *testing.T) {
	const window = 15 * time.Minute
	m := acs.NewMemoryNonces(0)
	now := noon()
	use(t, m, "a", now, window, nil)
	use(t, m, "a", now, window, acs.ErrNonceSeen)
	use(t, m, "b", now, 2*window, nil)
	use(t, m, "a", now.Add(window), window, acs.ErrNonceSeen) // live to its last instant
	use(t, m, "a", now.Add(window+1), window, nil)
	use(t, m, "b", now.Add(window+1), window, acs.ErrNonceSeen) // b lives longer than the older a
	use(t, m, "b", now.Add(2*window+1), window, nil)
}

// TestMemoryNoncesFlood: a full store refuses, keeps every live nonce, and has room again when time has passed.
func TestMemoryNoncesFlood(t *testing.T) {
	const capacity, window = 1000, 15 * time.Minute
	m := acs.NewMemoryNonces(capacity)
	for i := range capacity {
		use(t, m, strconv.Itoa(i), noon().Add(time.Duration(i)*time.Millisecond), window, nil)
	}
	later := noon().Add(10 * time.Minute)
	for i := range 10 * capacity {
		use(t, m, "flood"+strconv.Itoa(i), later, window, acs.ErrNoncesFull)
	}
	for i := range capacity {
		use(t, m, strconv.Itoa(i), later, window, acs.ErrNonceSeen)
	}
	if m.Len() != capacity {
		t.Errorf("%d nonces are held, want %d", m.Len(), capacity)
	}
	half := noon().Add(window + capacity/2*time.Millisecond)
	use(t, m, "fresh", half, window, nil)
	if m.Len() != capacity/2+1 {
		t.Errorf("%d nonces are held, want %d", m.Len(), capacity/2+1)
	}
	use(t, m, strconv.Itoa(capacity-1), half, window, acs.ErrNonceSeen)
}

func TestMemoryNoncesConcurrently(t *testing.T) {
	m := acs.NewMemoryNonces(0)
	var wins atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i := range 100 {
				if m.Use(context.Background(), strconv.Itoa(i), noon(), time.Minute) == nil {
					wins.Add(1)
				}
			}
		})
	}
	all.Wait()
	if wins.Load() != 100 {
		t.Errorf("%d nonces were accepted, want each of 100 once", wins.Load())
	}
}

// TestMemoryNoncesModel compares the store with a map that forgets nothing, over any sequence of steps.
func TestMemoryNoncesModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		capacity := rapid.IntRange(1, 5).Draw(t, "capacity")
		m := acs.NewMemoryNonces(capacity)
		model := map[string]time.Time{} // to the last instant
		now := noon()
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(0, 3).Draw(t, "pass")) * time.Second)
			key := rapid.StringMatching("[a-h]").Draw(t, "key")
			life := time.Duration(rapid.IntRange(0, 5).Draw(t, "life")) * time.Second
			live := 0
			for _, end := range model {
				if !end.Before(now) {
					live++
				}
			}
			end, known := model[key]
			var want error
			switch {
			case known && !end.Before(now):
				want = acs.ErrNonceSeen
			case live >= capacity:
				want = acs.ErrNoncesFull
			default:
				model[key] = now.Add(life)
			}
			if err := m.Use(context.Background(), key, now, life); !errors.Is(err, want) {
				t.Fatalf("%v, want %v", err, want)
			}
		}
	})
}
