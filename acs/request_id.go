package acs

import (
	"fmt"
	"io"
	"sync"
)

// idSource makes request ids from a reader that need not be safe for concurrent use.
type idSource struct {
	mu     sync.Mutex
	random io.Reader
}

// next returns an upper-case UUID of version 4 (RFC 9562 section 5.4).
func (s *idSource) next() (string, error) {
	var raw [16]byte
	s.mu.Lock()
	_, err := io.ReadFull(s.random, raw[:])
	s.mu.Unlock()
	if err != nil {
		return "", fmt.Errorf("acs: request id: %w", err)
	}
	raw[6] = raw[6]&0x0f | 0x40
	raw[8] = raw[8]&0x3f | 0x80
	return formatUUID(raw), nil
}

// formatUUID writes 16 bytes as 8-4-4-4-12 upper-case digits.
func formatUUID(raw [16]byte) string {
	text := make([]byte, 0, 36)
	for i, b := range raw {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			text = append(text, '-')
		}
		text = append(text, upperHex[b>>4], upperHex[b&15])
	}
	return string(text)
}
