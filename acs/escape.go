package acs

import "strings"

const upperHex = "0123456789ABCDEF"

// unreserved reports whether RFC 3986 section 2.3 lets c stand for itself.
func unreserved(c byte) bool {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		return true
	}
	return c == '-' || c == '_' || c == '.' || c == '~'
}

// appendEscaped appends s with every byte outside the unreserved set as %XX, upper case. A space is %20, never
// a plus sign. It appends instead of returning a string because a signature escapes some twenty strings.
func appendEscaped(dst []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if unreserved(c) {
			dst = append(dst, c)
			continue
		}
		dst = append(dst, '%', upperHex[c>>4], upperHex[c&15])
	}
	return dst
}

// appendEscapedTwice appends what appendEscaped makes of its own result: the string to sign of version 1.0 holds
// names and values escaped twice, and going through the middle form would cost a copy of each.
func appendEscapedTwice(dst []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if unreserved(c) {
			dst = append(dst, c)
			continue
		}
		dst = append(dst, '%', '2', '5', upperHex[c>>4], upperHex[c&15])
	}
	return dst
}

// unescape decodes one name or value of a query or form: %XX is a byte and a plus sign is a space. The result
// shares memory with s when nothing had to be decoded. ok is false on a percent sign without two hex digits.
func unescape(s string) (value string, ok bool) {
	if strings.IndexByte(s, '%') < 0 && strings.IndexByte(s, '+') < 0 {
		return s, true
	}
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '+':
			out.WriteByte(' ')
		case '%':
			if i+2 >= len(s) {
				return "", false
			}
			high, highOK := hexDigit(s[i+1])
			low, lowOK := hexDigit(s[i+2])
			if !highOK || !lowOK {
				return "", false
			}
			out.WriteByte(high<<4 | low)
			i += 2
		default:
			out.WriteByte(s[i])
		}
	}
	return out.String(), true
}

// hexDigit returns the value of a hexadecimal digit and whether c is one.
func hexDigit(c byte) (value byte, ok bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
