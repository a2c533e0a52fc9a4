package main

import (
	"os/exec"
	"testing"
)

func TestGreet(t *testing.T) {
	out, err := exec.Command("go", "run", ".", "you").Output()
	if err != nil || string(out) != "hello you" {
		t.Errorf("%q, %v", out, err)
	}
}
