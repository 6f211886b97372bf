"""What pyproject.toml cannot say: the wheel holds a library for one kind of machine, which any Python 3 opens."""
import os

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel


class Wheel(bdist_wheel):
    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(version=os.environ.get("NEWSPRINT_VERSION", "0"), cmdclass={"bdist_wheel": Wheel})
