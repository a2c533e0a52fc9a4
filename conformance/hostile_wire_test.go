package conformance_test

import (
	"bufio"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance"
)

// wire is one connection of a hostile server, with the end of the test: whatever takes time has to stop there.
type wire struct {
	net.Conn
	end context.Context // the life of the server, not of a call
}

// say writes a text as it stands. A client that has hung up is no failure.
func (w wire) say(text string) bool {
	_, err := io.WriteString(w.Conn, text)
	return err == nil
}

// hang keeps the connection open until the client leaves or the test ends.
func (w wire) hang() {
	stop := context.AfterFunc(w.end, func() { _ = w.Close() })
	defer stop()
	_, _ = io.Copy(io.Discard, w.Conn)
}

// drip writes one byte after another without end, slower than any client wants to wait.
func (w wire) drip(text string) {
	ticker := time.NewTicker(20 * time.Millisecond)
	defer ticker.Stop()
	for i := 0; ; i++ {
		select {
		case <-w.end.Done():
			return
		case <-ticker.C:
			if !w.say(text[i%len(text) : i%len(text)+1]) {
				return
			}
		}
	}
}

// flood writes a text again and again until the client has enough.
func (w wire) flood(text string) {
	const atOnce = 64 << 10 // bytes; many small writes would only cost the test's time
	text = strings.Repeat(text, atOnce/len(text)+1)
	for w.end.Err() == nil {
		if !w.say(text) {
			return
		}
	}
}

// reset ends the connection with a reset instead of a farewell.
func (w wire) reset() {
	if tcp, ok := w.Conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = w.Close()
}

// http11 is a whole answer with the length of its body.
func http11(status, headers, body string) string {
	return fmt.Sprintf("HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s", status, headers, len(body), body)
}

const jsonType = "Content-Type: application/json;charset=utf-8\r\n"

func okJSON(body string) string { return http11("200 OK", jsonType, body) }

func okXML(body string) string {
	return http11("200 OK", "Content-Type: text/xml;charset=utf-8\r\n", body)
}

// says answers every request with a text and closes the connection.
func says(text string) func(wire) { return func(w wire) { w.say(text) } }

// saysAndWaits leaves the end to the client. A server that closes without having read resets the connection, and its
// last words may be lost.
func saysAndWaits(text string) func(wire) { return func(w wire) { w.say(text); w.hang() } }

// exampleJSON is the answer that the page of the default operation prints.
func exampleJSON(t *testing.T) string {
	t.Helper()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	return op.Examples.JSON
}

// raw is a server below HTTP. The first request of a run gets an ordinary answer when polite is set, all others get the
// hostile one. early servers do not wait for the request.
func raw(t *testing.T, early, polite bool, hostile func(wire)) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	end, stop := context.WithCancel(context.Background())
	greeting := okJSON(exampleJSON(t))
	var open sync.WaitGroup
	open.Go(func() {
		for n := 0; ; n++ {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			open.Go(func() {
				defer func() { _ = conn.Close() }()
				greet := polite && n == 0
				serve(wire{conn, end}, early && !greet, greet, greeting, hostile)
			})
		}
	})
	t.Cleanup(func() {
		_ = listener.Close()
		stop()
		open.Wait()
	})
	return "http://" + listener.Addr().String()
}

func serve(w wire, early, greet bool, greeting string, hostile func(wire)) {
	if !early && !asked(w) {
		return
	}
	if greet {
		w.say(greeting)
		return
	}
	hostile(w)
}

// asked reads one whole request.
func asked(w wire) bool {
	stop := context.AfterFunc(w.end, func() { _ = w.SetReadDeadline(time.Unix(1, 0)) })
	defer stop()
	request, err := http.ReadRequest(bufio.NewReader(w.Conn))
	if err != nil {
		return false
	}
	_, err = io.Copy(io.Discard, request.Body)
	return err == nil
}

// elsewhere is a server that must never be asked.
func elsewhere(t *testing.T) (address string) {
	t.Helper()
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	t.Cleanup(func() {
		server.Close()
		if n := asked.Load(); n != 0 {
			t.Errorf("%d requests followed the redirect", n)
		}
	})
	return server.URL
}

// overTLS is an honest HTTPS server, with the client's trust in its certificate.
func overTLS(t *testing.T) (address string, trust *tls.Config) {
	t.Helper()
	server := httptest.NewUnstartedServer(referenceServer())
	server.Config.ErrorLog = quietLog()
	server.StartTLS()
	t.Cleanup(server.Close)
	transport, ok := server.Client().Transport.(*http.Transport)
	if !ok {
		t.Fatalf("the client's transport is %T", server.Client().Transport)
	}
	return server.URL, &tls.Config{RootCAs: transport.TLSClientConfig.RootCAs, MinVersion: tls.VersionTLS12}
}

// localhost is an address by a name that no certificate of httptest has.
func localhost(address string) string { return strings.Replace(address, "127.0.0.1", "localhost", 1) }
