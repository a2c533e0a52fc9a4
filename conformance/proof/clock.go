package proof

import (
	"net/http"
	"sync/atomic"
	"time"
)

// tick is how much of the servers' time one request takes.
const tick = time.Millisecond

// clock goes on by requests, not by time: what takes time at a server then takes a number of requests, however slow the
// machine is.
type clock struct{ ticks atomic.Int64 }

func (c *clock) now() time.Time {
	return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC).Add(time.Duration(c.ticks.Load()) * tick)
}

func (c *clock) ticking(server http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.ticks.Add(1)
		server.ServeHTTP(w, r)
	})
}
