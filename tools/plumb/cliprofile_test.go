package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

const cliProfiles = `{"current":"dev","profiles":[
 {"name":"default","mode":"AK","access_key_id":"id-default","access_key_secret":"secret-default","region_id":"cn-x"},
 {"name":"dev","mode":"StsToken","access_key_id":"id-dev","access_key_secret":"secret-dev","sts_token":"token-dev"},
 {"name":"old","access_key_id":"id-old","access_key_secret":"secret-old"},
 {"name":"half","mode":"AK","access_key_id":"id-half"},
 {"name":"tokenless","mode":"StsToken","access_key_id":"id","access_key_secret":"secret-tokenless"},
 {"name":"role","mode":"EcsRamRole","ram_role_name":"r"}],"meta_path":""}`

// Keys come from the first of flags, environment and profiles that has one.
func TestWhereTheKeyComesFrom(t *testing.T) {
	home := t.TempDir()
	write := func(path, text string) string {
		path = filepath.Join(home, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write(".aliyun/config.json", cliProfiles)
	elsewhere := write("other.json", `{"current":"","profiles":[{"name":"default","mode":"ak","access_key_id":"id-else","access_key_secret":"secret-else"}]}`)
	broken := write("broken.json", `{"profiles": secret-in-the-file`)
	environment := map[string]string{envKeyID: "id-env", envSecret: "secret-env"}
	cases := []struct {
		name  string
		flags keyFlagValues
		env   map[string]string
		want  string // id, secret and token
		says  []string
	}{
		{"flags before all", keyFlagValues{id: "a", secret: "b"}, environment, "a b ", nil},
		{"the environment before the file", keyFlagValues{}, environment, "id-env secret-env ", nil},
		{"the current profile", keyFlagValues{}, nil, "id-dev secret-dev token-dev", nil},
		{"the profile of a variable", keyFlagValues{}, map[string]string{envProfile: "default"}, "id-default secret-default ", nil},
		{"the profile of the flag, before the environment", keyFlagValues{profile: "default"}, environment, "id-default secret-default ", nil},
		{"a profile without a mode", keyFlagValues{profile: "old"}, nil, "id-old secret-old ", nil},
		{"another file, and no current profile", keyFlagValues{}, map[string]string{envConfigFile: elsewhere}, "id-else secret-else ", nil},
		{"no home", keyFlagValues{}, map[string]string{"HOME": ""}, "", []string{"no access key", "--profile", envKeyID}},
		{"no home, and a profile", keyFlagValues{profile: "dev"}, map[string]string{"HOME": ""}, "", []string{"--profile dev"}},
		{"a profile that is not there", keyFlagValues{profile: "prod"}, nil, "", []string{"--profile prod", "config.json", "default, dev, old"}},
		{"a profile of a variable that is not there", keyFlagValues{}, map[string]string{envProfile: "prod"}, "", []string{envProfile, "prod"}},
		{"half a key", keyFlagValues{profile: "half"}, nil, "", []string{"--profile half", "access_key_secret"}},
		{"no token", keyFlagValues{profile: "tokenless"}, nil, "", []string{"--profile tokenless", "sts_token"}},
		{"a mode that is not supported", keyFlagValues{profile: "role"}, nil, "", []string{"--profile role", `"EcsRamRole"`, "AK or StsToken"}},
		{"a file that is no JSON", keyFlagValues{profile: "dev"}, map[string]string{envConfigFile: broken}, "", []string{"broken.json", "aliyun configure"}},
		{"a file that is not there", keyFlagValues{}, map[string]string{envConfigFile: filepath.Join(home, "absent.json")}, "", []string{"absent.json"}},
		{"flags and a profile", keyFlagValues{id: "a", secret: "b", profile: "dev"}, nil, "", []string{"--profile", "expected one"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			key, err := callerKey(c.flags, func(name string) string {
				if value, set := c.env[name]; set || name != "HOME" {
					return value
				}
				return home
			})
			if c.says == nil && (err != nil || strings.Join([]string{key.AccessKeyID, key.AccessKeySecret, key.SecurityToken}, " ") != c.want) {
				t.Errorf("%+v, %v", key, err)
			}
			for _, part := range c.says {
				if err == nil || !strings.Contains(err.Error(), part) || strings.Contains(err.Error(), "secret-") {
					t.Errorf("expected an error about %q, got %v", part, err)
				}
			}
		})
	}
}

func TestRunWithAProfileOfTheAliyunCommand(t *testing.T) {
	withoutEnvironment(t)
	file := filepath.Join(t.TempDir(), "config.json")
	if err := os.WriteFile(file, []byte(`{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"`+testID+`","access_key_secret":"`+testSecret+`"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv(envConfigFile, file)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	if got := plumb(t, "run", "--endpoint", address, "--filter", "AggregatorId/required"); got.code != 0 {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "run", "--endpoint", address, "--profile", "b"); got.code != 2 || strings.Count(got.stderr, "\n") != 1 || !strings.Contains(got.stderr, "--profile b") {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}
