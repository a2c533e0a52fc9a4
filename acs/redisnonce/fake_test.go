package redisnonce_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/redis/go-redis/v9"
)

// fake speaks as much of Redis's protocol (RESP2) as the store uses: SET with NX, and what a client says on connecting.
// It remembers what it was asked; where answer is not "", that is what SET gets.
type fake struct {
	answer string

	mu   sync.Mutex
	sets [][]string
	keys map[string]bool
}

// startFake serves a fake on a free port of the loopback interface and returns a client of it.
func startFake(t *testing.T, answer string) (*fake, *redis.Client) {
	t.Helper()
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	f := &fake{answer: answer, keys: map[string]bool{}}
	var serving sync.WaitGroup
	serving.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return // closed at the end of the test
			}
			serving.Go(func() { f.serve(conn) })
		}
	})
	client := redis.NewClient(&redis.Options{Addr: listener.Addr().String(), MaxRetries: -1})
	t.Cleanup(func() {
		_ = client.Close()
		_ = listener.Close()
		serving.Wait()
	})
	return f, client
}

func (f *fake) serve(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	r := bufio.NewReader(conn)
	for {
		command, err := readCommand(r)
		if err != nil {
			return
		}
		if _, err := io.WriteString(conn, f.do(command)); err != nil {
			return
		}
	}
}

// do returns the answer to a command.
func (f *fake) do(command []string) string {
	if !strings.EqualFold(command[0], "set") {
		return "-ERR unknown command\r\n" // the client goes on without
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sets = append(f.sets, command)
	if f.answer != "" {
		return f.answer
	}
	exists, only := f.keys[command[1]], strings.EqualFold(command[len(command)-1], "nx")
	f.keys[command[1]] = true
	if exists && only {
		return "$-1\r\n"
	}
	return "+OK\r\n"
}

// readCommand reads an array of strings.
func readCommand(r *bufio.Reader) ([]string, error) {
	count, err := readLength(r, "*")
	if err != nil {
		return nil, err
	}
	command := make([]string, count)
	for i := range command {
		size, err := readLength(r, "$")
		if err != nil {
			return nil, err
		}
		text := make([]byte, size+len("\r\n"))
		if _, err := io.ReadFull(r, text); err != nil {
			return nil, err
		}
		command[i] = string(text[:size])
	}
	return command, nil
}

func readLength(r *bufio.Reader, kind string) (int, error) {
	line, err := r.ReadString('\n')
	if err != nil {
		return 0, err
	}
	digits, found := strings.CutPrefix(strings.TrimSpace(line), kind)
	if !found {
		return 0, fmt.Errorf("expected %s and a length, found %q", kind, line)
	}
	return strconv.Atoi(digits)
}
