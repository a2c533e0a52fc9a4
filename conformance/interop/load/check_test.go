package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// refuse answers with an envelope.
func refuse(w http.ResponseWriter, status int, requestID string) {
	w.Header().Set("X-Acs-Request-Id", requestID)
	w.WriteHeader(status)
	_, _ = fmt.Fprintf(w, `{"RequestId":%q,"HostId":"h","Code":"c","Message":"m","Recommend":"r"}`, "id")
}

func accept(w http.ResponseWriter) {
	_, _ = fmt.Fprintf(w, `{"RequestId":"id","AggregatorId":%q}`, group)
}

// TestCheck asks servers that have something wrong.
func TestCheck(t *testing.T) {
	for _, test := range []struct {
		name    string
		handler http.HandlerFunc
		want    string
	}{
		{"accepts everything", func(w http.ResponseWriter, _ *http.Request) { accept(w) }, "no signature: load: the server did not hold"},
		{"refuses everything", func(w http.ResponseWriter, _ *http.Request) { refuse(w, 400, "id") }, "good request 1: load: the server did not hold"},
		{"fails", func(w http.ResponseWriter, _ *http.Request) { refuse(w, 500, "id") }, "bad escape in the query: load: the server did not hold: got 500"},
		{"has two request ids", func(w http.ResponseWriter, _ *http.Request) { refuse(w, 400, "another") }, "semicolon: load: the server did not hold"},
		{"has no envelope", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadRequest) }, "expected an envelope"},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := httptest.NewServer(test.handler)
			defer server.Close()
			var out bytes.Buffer
			err := check(t.Context(), flags{address: strings.TrimPrefix(server.URL, "http://")}, noon, &out)
			if !errors.Is(err, errNotHeld) || !strings.Contains(out.String(), test.want) {
				t.Errorf("got %v and\n%s\nexpected %q", err, &out, test.want)
			}
		})
	}
}

func TestFailures(t *testing.T) {
	sum := tally{statuses: map[int]int{}}
	sum.add(tally{connections: 9, statuses: map[int]int{0: 1, 200: 1, 400: 2, 500: 1, 501: 1}})
	sum.add(tally{connections: 4, refused: 1, statuses: map[int]int{400: 1, 503: 2, 505: 1}})
	if got := sum.failures(); got != 3 {
		t.Errorf("%d failures, expected 500 once and 503 twice", got)
	}
	want := "13 connections with hostile bytes: 1 without an answer; 1 answered 200; 3 answered 400; 1 answered 500; " +
		"1 answered 501; 2 answered 503; 1 answered 505;"
	if got := sum.String(); got != want || sum.refused != 1 {
		t.Errorf("got %d refused and %s", sum.refused, got)
	}
}

// TestThrow reads the answers of a server that says one thing to everybody.
func TestThrow(t *testing.T) {
	for text, want := range map[string]int{"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n": 500, "nonsense\r\n\r\n": 0} {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			_, _ = io.ReadFull(connection, make([]byte, len("bytes")))
			_, _ = io.WriteString(connection, text)
			_ = connection.Close()
		}()
		connection, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		if got := throw(connection, []byte("bytes"), rand.New(rand.NewPCG(1, 1))); got != want {
			t.Errorf("%q: got %d, expected %d", text, got, want)
		}
		_ = listener.Close()
	}
}

func TestJunkIsReproducible(t *testing.T) {
	make100 := func() []byte {
		var all []byte
		random, s := rand.New(rand.NewPCG(5, 5)), newSigner("127.0.0.1:1", "test", noon)
		for range 100 {
			all = append(all, junk(s, random)...)
		}
		return all
	}
	if !bytes.Equal(make100(), make100()) {
		t.Error("the same seed gave other bytes")
	}
}
