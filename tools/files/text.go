package files

import (
	"bytes"
	"fmt"
	"os"
)

// LF gives text with LF in the place of every CRLF: how lines end depends on how somebody checked the files out, and is
// no difference.
func LF(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// SameText says whether two texts differ in nothing but the ends of their lines.
func SameText(a, b []byte) bool { return bytes.Equal(LF(a), LF(b)) }

// Holds says whether a path leads to a regular file with this text, whatever ends its lines.
func Holds(path string, text []byte) (bool, error) {
	there, err := look(path)
	if err != nil {
		return false, unwritable(path, err)
	}
	if there.kind != regular {
		return false, nil
	}
	content, err := os.ReadFile(there.path)
	if err != nil {
		return false, fmt.Errorf("read the present file: %w", err)
	}
	return SameText(content, text), nil
}
