package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"
)

// tally counts what an attack came to. The status 0 stands for no answer.
type tally struct {
	connections int
	refused     int   // connections that were not taken
	why         error // why the last of them was not
	statuses    map[int]int
}

func (t *tally) add(other tally) {
	t.connections += other.connections
	t.refused += other.refused
	t.why = cmp.Or(t.why, other.why)
	for status, count := range other.statuses {
		t.statuses[status] += count
	}
}

// attack throws bytes at a server, on several connections, for a time. It returns errNotHeld when the server claims to
// have failed, or takes no more connections.
func attack(ctx context.Context, f flags, now func() time.Time, stdout io.Writer) error {
	ctx, cancel := context.WithTimeout(ctx, f.lasting)
	defer cancel()
	tallies := make([]tally, f.workers)
	var workers sync.WaitGroup
	for i := range tallies {
		workers.Go(func() {
			random := rand.New(rand.NewPCG(f.seed, uint64(i))) //nolint:gosec // the same seed has to give the same bytes
			tallies[i] = assault(ctx, f.address, newSigner(f.address, fmt.Sprintf("attack-%d", i), now), random)
		})
	}
	workers.Wait()
	all := tally{statuses: map[int]int{}}
	for _, t := range tallies {
		all.add(t)
	}
	_, _ = fmt.Fprintln(stdout, all)
	if all.why != nil {
		_, _ = fmt.Fprintln(stdout, "not taken:", all.why)
	}
	if failed := all.failures(); failed > 0 || all.refused > 0 || all.connections == 0 {
		return fmt.Errorf("%w: %d answers say that the server failed, %d connections were not taken", errNotHeld, failed, all.refused)
	}
	return nil
}

// String returns the counts, statuses in order.
func (t tally) String() string {
	statuses := make([]int, 0, len(t.statuses))
	for status := range t.statuses {
		statuses = append(statuses, status)
	}
	slices.Sort(statuses)
	text := fmt.Sprintf("%d connections with hostile bytes:", t.connections)
	for _, status := range statuses {
		name := fmt.Sprintf("answered %d", status)
		if status == 0 {
			name = "without an answer"
		}
		text += fmt.Sprintf(" %d %s;", t.statuses[status], name)
	}
	return text
}

// failures counts answers by which a server says that it failed. 501 and 505 are refusals: of a transfer encoding, and
// of a version of HTTP.
func (t tally) failures() int {
	count := 0
	for status, n := range t.statuses {
		if status >= http.StatusInternalServerError && status != http.StatusNotImplemented && status != http.StatusHTTPVersionNotSupported {
			count += n
		}
	}
	return count
}

// assault is one worker: one connection after the other until the context ends.
func assault(ctx context.Context, address string, s *signer, random *rand.Rand) tally {
	t := tally{statuses: map[int]int{}}
	for ctx.Err() == nil {
		connection, err := (&net.Dialer{Timeout: patience}).DialContext(ctx, "tcp", address)
		if err != nil {
			if ctx.Err() == nil && !errors.Is(err, context.DeadlineExceeded) {
				t.refused, t.why = t.refused+1, err
			}
			continue
		}
		t.connections++
		t.statuses[throw(connection, junk(s, random), random)]++
	}
	return t
}

// throw sends bytes in two pieces, waits a moment for an answer and hangs up in the rudest way there is, which also
// keeps the client from running out of ports. It returns the status of the answer, or 0.
func throw(connection net.Conn, raw []byte, random *rand.Rand) int {
	const moment = 100 * time.Millisecond
	defer func() { _ = connection.Close() }()
	if tcp, ok := connection.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = connection.SetDeadline(time.Now().Add(moment)) //nolint:forbidigo // a deadline of the network is a moment of the real clock
	cut := random.IntN(len(raw) + 1)
	for _, piece := range [][]byte{raw[:cut], raw[cut:]} {
		if _, err := connection.Write(piece); err != nil {
			return 0
		}
	}
	response, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		return 0
	}
	defer func() { _ = response.Body.Close() }()
	return response.StatusCode
}

// junk returns bytes that are no request, or nearly one.
func junk(s *signer, random *rand.Rand) []byte {
	switch random.IntN(7) {
	case 0:
		return noise(random, 1+random.IntN(4096))
	case 1:
		return append([]byte("GET /?"), noise(random, 1+random.IntN(512))...)
	case 2:
		return append([]byte("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"), noise(random, 500)...) // how TLS begins
	case 3:
		return []byte("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: " + formType + "\r\n\r\nffffffffffffffffff\r\n")
	case 4:
		return []byte("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")
	case 5:
		return []byte("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + formType + "\r\nContent-Length: 90000\r\n\r\nAction=") // and then silence
	default:
		return damaged(s, random)
	}
}

func noise(random *rand.Rand, length int) []byte {
	raw := make([]byte, length)
	for i := range raw {
		raw[i] = anyByte(random)
	}
	return raw
}

func anyByte(random *rand.Rand) byte { return byte(random.Uint32() & 0xff) }

// damaged returns a good request with up to eight bytes changed. Where no signature reaches, as in User-Agent, it stays good.
func damaged(s *signer, random *rand.Rand) []byte {
	raw, err := s.good(random.IntN(forms))
	if err != nil {
		return noise(random, 100)
	}
	for range 1 + random.IntN(8) {
		raw[random.IntN(len(raw))] = anyByte(random)
	}
	return raw
}
