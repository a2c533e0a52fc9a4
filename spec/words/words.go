package words

import (
	"strings"
)

// cutRunes shortens s to at most n bytes at a rune boundary.
func Cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// containsWord reports whether word stands in s with no letter or digit on either side.
func HasWord(s, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(word)
		if (i == 0 || !IsWordByte(s[i-1])) && (end == len(s) || !IsWordByte(s[end])) {
			return true
		}
		from = i + 1
	}
	return false
}

func IsWordByte(c byte) bool { return IsLetter(c) || IsDigit(c) || c == '_' }

func IsLetter(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func HasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func HasPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func First(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
