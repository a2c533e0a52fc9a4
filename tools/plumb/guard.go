package main

import (
	"bytes"
	"io"
	"sync"
	"unicode"
	"unicode/utf8"
)

// guard passes texts on to a reader, who may be a runner of CI: a line that begins with `::` would be a command of a workflow there, and
// so would `##[` wherever it stands. Whatever page, file or target it comes from, the first gets a mark in front and the second a space
// within. It is safe for concurrent use.
type guard struct {
	mu    sync.Mutex
	next  io.Writer
	held  []byte // the beginning of a line of which nobody knows yet
	in    bool   // within a line that has been looked at
	marks int    // how many # were passed on last
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
			out = g.broken(out, rest[:n])
		} else {
			out = g.broken(out, g.passed(rest[0]))
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

// broken appends a part of a text in which no `##[` is left, also none that began in the part before.
func (g *guard) broken(out, part []byte) []byte {
	for _, b := range part {
		if b == '[' && g.marks > 1 {
			out = append(out, ' ')
		}
		if b == '#' {
			g.marks++
		} else {
			g.marks = 0
		}
		out = append(out, b)
	}
	return out
}

// passed is what can be passed on with one more byte of the beginning of a line.
func (g *guard) passed(b byte) []byte {
	g.held = append(g.held, b)
	beginning := bytes.TrimLeftFunc(g.held, func(r rune) bool { return unicode.IsSpace(r) && r != '\n' && r != '\r' })
	switch {
	case len(beginning) == 0, string(beginning) == ":", !utf8.FullRune(beginning):
		return nil
	}
	held := g.held
	g.in, g.held = true, nil
	if string(beginning) == "::" {
		return []byte(string(held[:len(held)-len(beginning)]) + quoteMark + "::")
	}
	return held
}

// flush passes on what waits.
func (g *guard) flush() {
	g.mu.Lock()
	defer g.mu.Unlock()
	_, _ = g.next.Write(g.broken(nil, g.held))
	g.held = nil
}
