package main

import (
	"bytes"
	"io"
	"sync"
)

// guard passes texts on to a reader, who may be a runner of CI: a line that would be a command of a workflow there (`::error`, or
// `##[error]`), whatever page, file or target it comes from, gets a mark in front. It is safe for concurrent use.
type guard struct {
	mu   sync.Mutex
	next io.Writer
	held []byte // the beginning of a line of which nobody knows yet
	in   bool   // within a line that has been looked at
}

func newGuard(next io.Writer) *guard { return &guard{next: next} }

// quoteMark stands before what is no command.
const quoteMark = "> "

// Write implements io.Writer. The beginning of a line may wait for the next call, or for flush.
func (g *guard) Write(text []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	out := make([]byte, 0, len(text)+len(g.held))
	for rest := text; len(rest) > 0; {
		n := 1
		if g.in {
			if n = bytes.IndexAny(rest, "\r\n") + 1; n == 0 {
				n = len(rest)
			}
			out = append(out, rest[:n]...)
		} else {
			out = append(out, g.passed(rest[0])...)
		}
		if last := rest[n-1]; last == '\r' || last == '\n' {
			g.in = false
		}
		rest = rest[n:]
	}
	if _, err := g.next.Write(out); err != nil {
		return 0, err
	}
	return len(text), nil
}

// commandsTo is where a format goes whose purpose is commands of a workflow.
func commandsTo(out io.Writer) io.Writer {
	if g, ok := out.(*guard); ok {
		return g.next
	}
	return out
}

// passed is what can be passed on with one more byte of the beginning of a line.
func (g *guard) passed(b byte) []byte {
	g.held = append(g.held, b)
	held := g.held
	beginning := bytes.TrimLeft(held, " \t\v\f")
	for _, command := range []string{"::", "##["} {
		switch {
		case string(beginning) == command:
			g.in, g.held = true, nil
			blanks := len(held) - len(beginning)
			return []byte(string(held[:blanks]) + quoteMark + command)
		case bytes.HasPrefix([]byte(command), beginning):
			return nil
		}
	}
	g.in, g.held = true, nil
	return held
}

// flush passes on what waits.
func (g *guard) flush() {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, _ = g.next.Write(g.held)
	g.held = nil
}
