package compile

import (
	"math/big"
	"strings"
)

// ordered reports whether two decimal numbers stand in order.
func ordered(low, high string) bool {
	a, okA := new(big.Float).SetString(low)
	b, okB := new(big.Float).SetString(high)
	return okA && okB && a.Cmp(b) <= 0
}

// containsWord reports whether word stands in s with no letter or digit on either side.
func containsWord(s, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(word)
		if (i == 0 || !isWordByte(s[i-1])) && (end == len(s) || !isWordByte(s[end])) {
			return true
		}
		from = i + 1
	}
	return false
}

func isWordByte(c byte) bool { return isLetter(c) || isDigit(c) || c == '_' }
