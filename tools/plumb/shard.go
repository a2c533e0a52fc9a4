package main

import "github.com/plumb-conformance/plumb/conformance/shard"

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
