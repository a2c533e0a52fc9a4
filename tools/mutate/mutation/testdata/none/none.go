// Package none has nothing that is mutated, and says why beside each.
package none

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// Constants, types and tags are settled when the code is compiled.
const (
	limit = 3 + 4
	name  = "name"
)

type row struct {
	ID    [limit]int `json:"id"`
	Title string
	why   string
}

// Sentences for people, by where they go or, failing that, by their looks.
var (
	errLarge = errors.New("too large")
	untitled = row{Title: "untitled"}
	reason   = "enough"
	advice   = finding{"large", "take less"}
	anywhere = [][]string{{"this is a sentence."}}
)

type finding struct{ message, advice string }

func report(id int, message string) {}

func people(w io.Writer, id int) {
	defer fmt.Fprintln(w, "done")
	defer report(id, "done"+"!")
	var title = "hello"
	_ = title
	defer panic("done")
}

// No test can see what only tidies up, and mutated locks make tests hang.
func tidy(mutex *sync.Mutex, file io.Closer, cancel context.CancelFunc, done chan struct{}) {
	mutex.Lock()
	defer mutex.Unlock()
	_ = file.Close()
	cancel()
	close(done)
	_ = os.Remove(name)
	os.Exit(len(name))
}

// Durations, file modes and capacities are no amounts that a test can know.
func amounts(d time.Duration) {
	var mode os.FileMode = 0o600
	_ = -d + 2*time.Second
	_ = mode
	_ = make([]int, len(name), 8)
	_ = make(map[string]int, 8)
}

// What is zero already is not made zero.
func zero() (string, error, row) {
	return "", nil, row{}
}

// A loop without an end of its own, and a switch of types.
func endless(v any) {
	for {
		switch v.(type) {
		case int:
			return
		}
	}
}

// The results of one call are returned as they come.
func all(f func() (int, error)) (int, error) {
	return f()
}

// A case that is the same as none.
func same(s string) {
	switch s {
	case name:
	}
}
