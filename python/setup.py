"""What pyproject.toml cannot say: the wheel holds a library for one kind of machine, which any Python 3 opens."""
import os

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel


class BinaryDistribution(Distribution):
    def has_ext_modules(self):
        return True


class Wheel(bdist_wheel):
    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(
    version=os.environ.get("NEWSPRINT_VERSION", "0"), distclass=BinaryDistribution, cmdclass={"bdist_wheel": Wheel})
