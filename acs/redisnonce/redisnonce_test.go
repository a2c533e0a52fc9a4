package redisnonce_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/acs/redisnonce"
)

var _ acs.NonceStore = (*redisnonce.Store)(nil)

const window = 15 * time.Minute

// startRedis runs a redis-server of its own for the test, on a socket in the test's directory, and returns a client.
func startRedis(t *testing.T, arguments ...string) *redis.Client {
	t.Helper()
	binary, err := exec.LookPath("redis-server")
	if err != nil {
		t.Skip("redis-server is not on PATH, and nothing else behaves as it does:", err)
	}
	directory := t.TempDir()
	socket := filepath.Join(directory, "redis.sock")
	if len(socket) > 100 {
		t.Skip("the temporary directory's name is too long for a unix socket:", socket)
	}
	arguments = append([]string{"--port", "0", "--unixsocket", socket, "--dir", directory, "--save", ""}, arguments...)
	ctx, cancel := context.WithCancel(context.Background())
	server := exec.CommandContext(ctx, binary, arguments...)
	output, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	drained := make(chan struct{})
	t.Cleanup(func() {
		cancel()
		<-drained
		_ = server.Wait() // it was killed: the error says nothing else
	})
	ready := make(chan bool, 1)
	go func() {
		defer close(drained)
		lines := bufio.NewScanner(output)
		for lines.Scan() {
			if strings.Contains(lines.Text(), "eady to accept connections") {
				ready <- true
				break
			}
		}
		_, _ = io.Copy(io.Discard, output)
		close(ready)
	}()
	if !<-ready {
		t.Fatal("redis-server ended before it was ready")
	}
	client := redis.NewClient(&redis.Options{Network: "unix", Addr: socket, MaxRetries: -1})
	t.Cleanup(func() { _ = client.Close() })
	return client
}

func TestUse(t *testing.T) {
	client := startRedis(t)
	ctx := context.Background()
	store := redisnonce.New(client, "a:")
	other := redisnonce.New(client, "b:")
	now := time.Time{} // Redis has its own clock

	steps := []struct {
		name  string
		store *redisnonce.Store
		key   string
		want  error
	}{
		{"fresh", store, "k1", nil},
		{"seen", store, "k1", acs.ErrNonceSeen},
		{"another key", store, "k2", nil},
		{"another prefix", other, "k1", nil},
		{"a long key", store, strings.Repeat("x", 1<<20), nil},
		{"a long key again", store, strings.Repeat("x", 1<<20), acs.ErrNonceSeen},
		{"an empty key", store, "", nil},
	}
	for _, step := range steps {
		if err := step.store.Use(ctx, step.key, now, window); !errors.Is(err, step.want) {
			t.Fatalf("%s: %v, want %v", step.name, err, step.want)
		}
	}
	for _, name := range client.Keys(ctx, "*").Val() {
		if life := client.PTTL(ctx, name).Val(); life < window || life > window+time.Minute {
			t.Errorf("%s lives for %v, want a little more than %v", name, life, window)
		}
		if len(name) > 40 {
			t.Errorf("key %s is long", name)
		}
	}
}

func TestUseAfterExpiry(t *testing.T) {
	client := startRedis(t)
	ctx := context.Background()
	store := redisnonce.New(client, "")
	if err := store.Use(ctx, "k", time.Time{}, window); err != nil {
		t.Fatal(err)
	}
	for _, name := range client.Keys(ctx, "*").Val() { // let time pass without waiting for it
		client.PExpireAt(ctx, name, time.Unix(1, 0))
	}
	if err := store.Use(ctx, "k", time.Time{}, window); err != nil {
		t.Fatal("an expired nonce is refused:", err)
	}
}

func TestUseConcurrently(t *testing.T) {
	client := startRedis(t)
	var wins atomic.Int32
	var all sync.WaitGroup
	for range 2 { // two servers
		store := redisnonce.New(client, "p:")
		for range 16 {
			all.Go(func() {
				switch err := store.Use(context.Background(), "same", time.Time{}, window); {
				case err == nil:
					wins.Add(1)
				case !errors.Is(err, acs.ErrNonceSeen):
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
	if wins.Load() != 1 {
		t.Errorf("%d calls succeeded, want 1", wins.Load())
	}
}

func TestUseOutOfMemory(t *testing.T) {
	client := startRedis(t, "--maxmemory", "1", "--maxmemory-policy", "noeviction")
	err := redisnonce.New(client, "").Use(context.Background(), "k", time.Time{}, window)
	if !errors.Is(err, acs.ErrNoncesFull) {
		t.Errorf("%v, want %v", err, acs.ErrNoncesFull)
	}
}

func TestUseWithoutRedis(t *testing.T) {
	client := redis.NewClient(&redis.Options{
		Network: "unix", Addr: filepath.Join(t.TempDir(), "nobody.sock"), MaxRetries: -1, DialerRetries: 1,
	})
	defer func() { _ = client.Close() }()
	err := redisnonce.New(client, "").Use(context.Background(), "k", time.Time{}, window)
	if err == nil || errors.Is(err, acs.ErrNonceSeen) || errors.Is(err, acs.ErrNoncesFull) {
		t.Errorf("%v, want an error that is neither refusal", err)
	}
}

// TestServers proves what the store is for: a request that one server accepted is refused by the other.
func TestServers(t *testing.T) {
	client := startRedis(t)
	exchangeBetweenServers(t, redisnonce.New(client, "n:"))
}
