package words

import (
	"strings"
	"unicode"
)

// Cut shortens s to at most n bytes at a rune boundary.
func Cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// HasWord reports whether word stands in s with no letter or digit on either side.
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

// IsWordByte reports whether c is an ASCII letter, a digit or an underscore.
func IsWordByte(c byte) bool { return IsLetter(c) || IsDigit(c) || c == '_' }

// IsLetter reports whether c is an ASCII letter.
func IsLetter(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

// IsDigit reports whether c is an ASCII digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// OneLine is a text with every run of space as one space.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// HasAny reports whether a text holds one of the words.
func HasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// HasPrefix reports whether a text begins with one of the prefixes.
func HasPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// HasSuffix reports whether a text ends with one of the suffixes.
func HasSuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// First is the first character of a text, 0 when it is empty.
func First(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// HasIdeograph reports whether a text has a sign of Chinese script.
func HasIdeograph(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
