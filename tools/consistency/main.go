// Command consistency holds what `plumb inspect --json` says of pages, one object a line on its standard input, against the
// pages themselves: every place where the page's own examples contradict what was read has to be named by a diagnostic of
// that page. It shares no code with what it checks, reads pages in its own simple way, and leaves out what it cannot read.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run reads inspections and prints the contradictions that no diagnostic names. It returns 0 when there is none, 1 when
// there are some, 2 when the input cannot be read.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		_, _ = fmt.Fprintln(stderr, "usage: plumb inspect --json PAGE... | consistency")
		return 2
	}
	lines := bufio.NewScanner(stdin)
	lines.Buffer(nil, longest)
	pages, said, silent := 0, 0, 0
	for lines.Scan() {
		i, source, err := read(lines.Bytes())
		if err != nil {
			_, _ = fmt.Fprintf(stderr, "consistency: line %d: %v\n", pages+1, err)
			return 2
		}
		pages++
		for _, c := range contradictions(i, blocks(source)) {
			if c.named(i.Diagnostics) {
				said++
				continue
			}
			silent++
			_, _ = fmt.Fprintf(stdout, "%s: %s: %s\n", i.Page, c.kind, c.what)
		}
	}
	if err := lines.Err(); err != nil || pages == 0 {
		_, _ = fmt.Fprintf(stderr, "consistency: %d pages on standard input; expected what `plumb inspect --json PAGE...` prints (%v)\n", pages, err)
		return 2
	}
	_, _ = fmt.Fprintf(stdout, "%d pages: %d contradictions are named by a diagnostic, %d are silent\n", pages, said, silent)
	if silent > 0 {
		return 1
	}
	return 0
}

// longest is the longest line of an inspection, in bytes.
const longest = 64 << 20

// read reads one inspection and its page.
func read(line []byte) (inspection, string, error) {
	var i inspection
	if err := json.Unmarshal(line, &i); err != nil {
		return i, "", fmt.Errorf("not an inspection: %w", err)
	}
	source, err := os.ReadFile(i.Page)
	if err != nil {
		return i, "", fmt.Errorf("its page: %w", err)
	}
	return i, string(source), nil
}

// contradiction is one place where an example and a reading do not go together.
type contradiction struct {
	kind, name, what string
}

// named reports whether a diagnostic speaks of what the contradiction is about.
func (c contradiction) named(ds []diagnostic) bool {
	return slices.ContainsFunc(ds, func(d diagnostic) bool { return !strings.HasPrefix(d.Message, unread) && mentions(d.Message, c.name) })
}

// unread begins what is said of a sentence that no rule was read of; it names no contradiction.
const unread = "the text demands something of "

// mentions reports whether a text has a name, with nothing before or behind it that belongs to a name.
func mentions(text, name string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return false
		}
		at, end := from+i, from+i+len(name)
		if (at == 0 || !inName(text[at-1])) && (end == len(text) || !inName(text[end])) {
			return true
		}
		from = end
	}
}

func inName(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
