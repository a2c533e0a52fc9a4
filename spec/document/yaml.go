package document

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// dump writes a node as YAML: block style, two spaces a level, every string quoted that is not plainly a word, for readers
// of YAML differ in what else they take for a number, a date or a truth value.
func dump(n *node) []byte {
	w := yamlWriter{out: make([]byte, 0, 64<<10)}
	w.block(n, 0)
	return w.out
}

type yamlWriter struct{ out []byte }

func (w *yamlWriter) raw(s string) { w.out = append(w.out, s...) }

func (w *yamlWriter) indent(level int) {
	for range level {
		w.raw("  ")
	}
}

// block writes the members or items of a node, each on lines of its own.
func (w *yamlWriter) block(n *node, level int) {
	for i, item := range n.list {
		w.indent(level)
		if n.kind == nodeSequence {
			w.raw("- ")
			w.item(item, level+1)
			continue
		}
		w.raw(quoted(n.keys[i]))
		w.raw(":")
		w.value(item, level)
	}
}

// item writes what follows "- ": the first member of a mapping stands on the same line.
func (w *yamlWriter) item(n *node, level int) {
	switch {
	case n.flow || len(n.list) == 0 || n.kind != nodeMapping && n.kind != nodeSequence:
		w.trimSpace()
		w.value(n, level-1)
		return
	case n.kind == nodeSequence:
		w.trimSpace()
		w.raw("\n")
		w.block(n, level)
		return
	}
	w.raw(quoted(n.keys[0]))
	w.raw(":")
	w.value(n.list[0], level)
	rest := node{kind: nodeMapping, keys: n.keys[1:], list: n.list[1:]}
	w.block(&rest, level)
}

func (w *yamlWriter) trimSpace() { w.out = w.out[:len(w.out)-1] }

// value writes what follows a key or a dash, and ends the line.
func (w *yamlWriter) value(n *node, level int) {
	switch {
	case n.kind == nodeText && isLiteral(n.text):
		w.literal(n.text, level+1)
		return
	case n.kind == nodeText || n.kind == nodeLiteral || n.flow || len(n.list) == 0:
		w.raw(" ")
		w.inline(n)
		w.raw("\n")
	case n.kind == nodeSequence:
		w.raw("\n")
		w.block(n, level)
	default:
		w.raw("\n")
		w.block(n, level+1)
	}
}

// inline writes a node on one line.
func (w *yamlWriter) inline(n *node) {
	switch n.kind {
	case nodeLiteral:
		w.raw(n.text)
		return
	case nodeText:
		w.raw(quoted(n.text))
		return
	default:
	}
	open, end := "[", "]"
	if n.kind == nodeMapping {
		open, end = "{", "}"
	}
	w.raw(open)
	for i, item := range n.list {
		if i > 0 {
			w.raw(", ")
		}
		if n.kind == nodeMapping {
			w.raw(quoted(n.keys[i]))
			w.raw(": ")
		}
		w.inline(item)
	}
	w.raw(end)
}

// isLiteral reports whether a text can stand as lines of its own.
func isLiteral(s string) bool {
	if !strings.Contains(s, "\n") || s[0] == ' ' || s[0] == '\t' || s[0] == '\n' || strings.HasSuffix(s, "\n\n") || !printable(s) {
		return false
	}
	return strings.Trim(s, "\n ") != ""
}

func (w *yamlWriter) literal(s string, level int) {
	body, newline := strings.CutSuffix(s, "\n")
	w.raw(" |")
	if !newline {
		w.raw("-")
	}
	w.raw("\n")
	for line := range strings.SplitSeq(body, "\n") {
		if line != "" {
			w.indent(level)
			w.raw(line)
		}
		w.raw("\n")
	}
}

// quoted writes a text on one line: bare, in single quotes, or with escapes.
func quoted(s string) string {
	switch {
	case plainWord(s):
		return s
	case strings.ContainsAny(s, "\n\t") || !printable(s):
		return strconv.Quote(s)
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// printable reports whether YAML allows every character of s outside of escapes.
func printable(s string) bool {
	for _, r := range s {
		if r < 0x20 && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r == 0xfeff || r == 0xfffd || r == 0x2028 || r == 0x2029 || r == 0xfffe || r == 0xffff {
			return false
		}
	}
	return true
}

func plainWord(s string) bool {
	if s == "" || !words.IsLetter(s[0]) && s[0] != '/' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; !words.IsLetter(c) && !words.IsDigit(c) && c != '_' && c != '-' && c != '/' && c != '.' {
			return false
		}
	}
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "y", "n", "null":
		return false
	}
	return true
}
