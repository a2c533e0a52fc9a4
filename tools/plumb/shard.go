package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/shard"
)

// shardValue is a shard as a flag has it.
type shardValue struct{ of shard.Shard }

// Set reads the shard.
func (s *shardValue) Set(text string) error {
	of, err := shard.Parse(text)
	s.of = of
	return err
}

func (s *shardValue) String() string { return s.of.String() }

// recordedShard is the shard of a record. Of several that were merged everything is judged: what none of them has makes the report
// incomplete.
func recordedShard(text string) shardValue {
	of, err := shard.Parse(text)
	if err != nil {
		return shardValue{}
	}
	return shardValue{of}
}

// Type is the name of the value in the help.
func (*shardValue) Type() string { return "I/N" }

// shardIndex is a shard as a flag has it that counts from 0: whoever starts several from one template can add nothing.
type shardIndex shardValue

// Set reads the shard.
func (s *shardIndex) Set(text string) error {
	index, of, _ := strings.Cut(text, "/")
	n, err := strconv.Atoi(index)
	if err == nil {
		s.of, err = shard.Parse(strconv.Itoa(n+1) + "/" + of)
	}
	if err != nil || s.of == (shard.Shard{}) || strconv.Itoa(n) != index {
		return fmt.Errorf("shard %q: expected I/N, such as 0/5, with I from 0 to N-1", text)
	}
	return nil
}

func (s *shardIndex) String() string { return "" }

// Type is the name of the value in the help.
func (*shardIndex) Type() string { return "I/N" }
