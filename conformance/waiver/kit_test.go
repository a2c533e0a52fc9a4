package waiver_test

import (
	"testing"
	"time"
)

// at is a moment, as RFC 3339 has it.
func at(t *testing.T, moment string) time.Time {
	t.Helper()
	parsed, err := time.Parse(time.RFC3339, moment)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}
