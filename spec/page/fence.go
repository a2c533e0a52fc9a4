package page

import "strings"

// fences marks the lines that belong to fenced code blocks: open[i] is the index of the block's opening line for
// each of its lines, -1 outside. A block that nothing closes before the next level-2 heading is no block.
func fences(lines []string) []int {
	at := make([]int, len(lines))
	for i := range at {
		at[i] = -1
	}
	unclosed := map[string]int{} // by mark: no block that opens before this line closes
	for i := 0; i < len(lines); i++ {
		mark, ok := fenceMark(lines[i])
		if !ok || i < unclosed[mark] {
			continue
		}
		end, closed := fenceEnd(lines, i+1, mark)
		if !closed {
			unclosed[mark] = end
			continue
		}
		for k := i; k <= end; k++ {
			at[k] = i
		}
		i = end
	}
	return at
}

// fenceMark returns the backquotes (or tildes) that open a fence at the line.
func fenceMark(line string) (string, bool) {
	t := strings.TrimLeft(line, " \t")
	for _, c := range []byte{'`', '~'} {
		if n := runLength(t, c); n >= 3 && strings.IndexByte(t[n:], c) < 0 {
			return t[:n], true
		}
	}
	return "", false
}

// fenceEnd returns the index of the line that closes a block, or of the line where the search ended without one.
func fenceEnd(lines []string, from int, mark string) (end int, closed bool) {
	for k := from; k < len(lines); k++ {
		t := trim(lines[k])
		if strings.HasPrefix(t, mark) && strings.Trim(t, mark[:1]) == "" {
			return k, true
		}
		if strings.HasPrefix(lines[k], "## ") {
			return k, false
		}
	}
	return len(lines), false
}
