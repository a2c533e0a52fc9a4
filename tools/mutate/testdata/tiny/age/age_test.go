package age

import "testing"

func TestAdult(t *testing.T) {
	if Adult(17) || !Adult(18) || !Adult(19) {
		t.Error("of age at 18")
	}
}

func TestSum(t *testing.T) {
	if got := Sum(4); got != 6 {
		t.Errorf("%d", got)
	}
}

func TestSeen(*testing.T) { Seen("x") }
