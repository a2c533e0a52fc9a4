package matrix

import (
	"net/http"
	"sync/atomic"
	"time"
)

// clock goes on by requests, not by time: each that a server gets is one tick. What takes time at the server then takes
// a number of requests, however slow the machine is.
type clock struct {
	ticks atomic.Int64
	tick  time.Duration
}

func (c *clock) now() time.Time {
	return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC).Add(time.Duration(c.ticks.Load()) * c.tick)
}

func (c *clock) ticking(server http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.ticks.Add(1)
		server.ServeHTTP(w, r)
	})
}
