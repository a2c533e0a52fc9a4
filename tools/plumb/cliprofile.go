package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
)

// The environment variables by which official clients find the aliyun command's profiles.
const (
	envConfigFile = "ALIBABA_CLOUD_CONFIG_FILE"
	envProfile    = "ALIBABA_CLOUD_PROFILE"
)

// cliFile is the file in which the aliyun command keeps its profiles, as far as keys need it.
type cliFile struct {
	Current  string       `json:"current"`
	Profiles []cliProfile `json:"profiles"`
}

type cliProfile struct {
	Name            string `json:"name"`
	Mode            string `json:"mode"`
	AccessKeyID     string `json:"access_key_id"`
	AccessKeySecret string `json:"access_key_secret"`
	StsToken        string `json:"sts_token"`
}

// fromProfile is the key of a profile of the aliyun command: the one of that name, else of ALIBABA_CLOUD_PROFILE, else the
// current one. All empty means that there is no file, and that none was asked for.
func fromProfile(name string, getenv func(string) string) (acs.Credentials, error) {
	asked := "--profile " + name
	if name == "" {
		if name = getenv(envProfile); name != "" {
			asked = envProfile + "=" + name
		} else {
			asked = "the aliyun command's current profile"
		}
	}
	file, path, err := profiles(getenv)
	if errors.Is(err, fs.ErrNotExist) && name == "" && getenv(envConfigFile) == "" {
		return acs.Credentials{}, nil
	}
	if err != nil {
		return acs.Credentials{}, fmt.Errorf("%s: %w", asked, err)
	}
	name = cmp.Or(name, file.Current, "default")
	i := slices.IndexFunc(file.Profiles, func(p cliProfile) bool { return p.Name == name })
	if i < 0 {
		return acs.Credentials{}, fmt.Errorf("%s: %s has no profile %q, expected one of: %s", asked, path, name, namesOf(file.Profiles))
	}
	key, err := file.Profiles[i].key()
	if err != nil {
		return acs.Credentials{}, fmt.Errorf("%s in %s: %w", asked, path, err)
	}
	return key, nil
}

// profiles reads the aliyun command's file of profiles. Errors do not repeat what is in it.
func profiles(getenv func(string) string) (file cliFile, path string, err error) {
	if path = cmp.Or(getenv(envConfigFile), usualFile(getenv)); path == "" {
		return file, path, fmt.Errorf("neither HOME nor %s says where the aliyun command's profiles are: %w", envConfigFile, fs.ErrNotExist)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return file, path, err
	}
	if json.Unmarshal(data, &file) != nil {
		return file, path, fmt.Errorf("%s: expected the JSON that `aliyun configure` writes", path)
	}
	return file, path, nil
}

// usualFile is where the aliyun command keeps its profiles; without a home it is nowhere.
func usualFile(getenv func(string) string) string {
	home := getenv("HOME")
	if home == "" {
		return ""
	}
	return filepath.Join(home, ".aliyun", "config.json")
}

// key is the key of a profile that has one written down. The others have to be asked of somebody: a service, another command.
func (p cliProfile) key() (acs.Credentials, error) {
	key := acs.Credentials{AccessKeyID: p.AccessKeyID, AccessKeySecret: p.AccessKeySecret}
	if strings.EqualFold(p.Mode, "StsToken") {
		key.SecurityToken = p.StsToken
		if key.SecurityToken == "" {
			return key, errors.New("the mode StsToken without sts_token: expected access_key_id, access_key_secret and sts_token")
		}
	} else if p.Mode != "" && !strings.EqualFold(p.Mode, "AK") {
		return key, fmt.Errorf("the mode %q: expected AK or StsToken; for others give the temporary key by the flags or by ALIBABA_CLOUD_ variables", p.Mode)
	}
	if key.AccessKeyID == "" || key.AccessKeySecret == "" {
		return key, errors.New("half an access key: expected both access_key_id and access_key_secret")
	}
	return key, nil
}

func namesOf(profiles []cliProfile) string {
	var names []string
	for _, p := range profiles {
		names = append(names, p.Name)
	}
	return cmp.Or(strings.Join(names, ", "), "none is there")
}
