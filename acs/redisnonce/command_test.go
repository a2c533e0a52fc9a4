package redisnonce_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/acs/redisnonce"
)

// One command, of which only the prefix and the time depend on the server: half of the SHA-256 of the key names the
// nonce, and it lives two seconds longer than it has to.
func TestTheCommand(t *testing.T) {
	asked, client := startFake(t, "")
	if err := redisnonce.New(client, "n:").Use(t.Context(), "abc", time.Time{}, 1500*time.Millisecond); err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"set", "n:ba7816bf8f01cfea414140de5dae2223", "", "px", "3500", "NX"}}
	if diff := cmp.Diff(want, asked.sets); diff != "" {
		t.Errorf("commands (-want +got):\n%s", diff)
	}
}

func TestWhatRedisAnswers(t *testing.T) {
	cases := []struct {
		name, answer string
		want         error
	}{
		{"set", "+OK\r\n", nil},
		{"there already", "$-1\r\n", acs.ErrNonceSeen},
		{"out of memory", "-OOM command not allowed when used memory > 'maxmemory'.\r\n", acs.ErrNoncesFull},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, client := startFake(t, c.answer)
			if err := redisnonce.New(client, "").Use(t.Context(), "k", time.Time{}, window); !errors.Is(err, c.want) || (err == nil) != (c.want == nil) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}

// Any other error is neither refusal: it says where it comes from, and keeps what Redis said.
func TestAnotherErrorOfRedis(t *testing.T) {
	_, client := startFake(t, "-READONLY You can't write against a read only replica.\r\n")
	err := redisnonce.New(client, "").Use(t.Context(), "k", time.Time{}, window)
	if err == nil || errors.Is(err, acs.ErrNonceSeen) || errors.Is(err, acs.ErrNoncesFull) {
		t.Fatalf("%v, want an error that is neither refusal", err)
	}
	if text := err.Error(); !strings.HasPrefix(text, "redisnonce: ") || !strings.Contains(text, "READONLY") {
		t.Errorf("%q, want one with the package's name and Redis's reason", text)
	}
}

// The same as TestServers, where no redis-server is at hand.
func TestServersWithTheFake(t *testing.T) {
	_, client := startFake(t, "")
	exchangeBetweenServers(t, redisnonce.New(client, "n:"))
}
