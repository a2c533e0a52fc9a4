// Command demands sums what `plumb inspect --json` says of pages, one object a line on its standard input: how many sentences about
// request parameters demand something by their words, and of how many of them a rule was read, by the kind of words. It judges
// nothing.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// count is how many sentences were read, and how many were not.
type count struct {
	Read   int `json:"read"`
	Unread int `json:"unread"`
}

func (c count) and(other count) count { return count{c.Read + other.Read, c.Unread + other.Unread} }

func (c count) String() string {
	const percent = 100
	return fmt.Sprintf("%d read, %d not read (%.1f %%)", c.Read, c.Unread, percent*float64(c.Read)/float64(max(c.Read+c.Unread, 1)))
}

// run reads inspections and prints the sums. It returns 2 when the input cannot be read.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		_, _ = fmt.Fprintln(stderr, "usage: plumb inspect --json PAGE... | demands")
		return 2
	}
	lines := bufio.NewScanner(stdin)
	lines.Buffer(nil, longest)
	pages, all, by := 0, count{}, map[string]count{}
	for ; lines.Scan(); pages++ {
		var page struct {
			Demands struct {
				By map[string]count `json:"by"`
			} `json:"demands"`
		}
		if err := json.Unmarshal(lines.Bytes(), &page); err != nil {
			_, _ = fmt.Fprintf(stderr, "demands: line %d: not an inspection: %v\n", pages+1, err)
			return 2
		}
		for kind, n := range page.Demands.By {
			all, by[kind] = all.and(n), by[kind].and(n)
		}
	}
	if err := lines.Err(); err != nil || pages == 0 {
		_, _ = fmt.Fprintf(stderr, "demands: %d pages on standard input; expected what `plumb inspect --json PAGE...` prints (%v)\n", pages, err)
		return 2
	}
	_, _ = fmt.Fprintf(stdout, "%d pages: sentences that demand something: %s\n", pages, all)
	for _, kind := range slices.Sorted(maps.Keys(by)) {
		_, _ = fmt.Fprintf(stdout, "  %-9s %s\n", kind, by[kind])
	}
	return 0
}

// longest is the longest line of an inspection, in bytes.
const longest = 64 << 20
