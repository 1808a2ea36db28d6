//! A list of fixed capacity inside plain data: copying the state copies it, and nothing is on the heap.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// At most `N` items, in order. A full list refuses; it never overwrites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List<T: Copy + Default, const N: usize> {
    len: u8,
    items: [T; N],
}

/// The list was full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

impl<T: Copy + Default, const N: usize> Default for List<T, N> {
    fn default() -> Self {
        List {
            len: 0,
            items: [T::default(); N],
        }
    }
}

impl<T: Copy + Default, const N: usize> List<T, N> {
    pub const CAPACITY: usize = N;

    pub fn new() -> Self {
        Self::default()
    }
    pub fn len(&self) -> usize {
        self.len as usize
    }
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
    pub fn is_full(&self) -> bool {
        self.len() == N
    }
    pub fn push(&mut self, item: T) -> Result<(), Full> {
        if self.is_full() {
            return Err(Full);
        }
        self.items[self.len()] = item;
        self.len += 1;
        Ok(())
    }
    pub fn clear(&mut self) {
        *self = Self::default();
    }
    /// Removes the item at `index`, keeping the order of the rest.
    pub fn remove(&mut self, index: usize) -> T {
        let item = self.as_slice()[index];
        let len = self.len();
        self.items.copy_within(index + 1..len, index);
        self.len -= 1;
        self.items[len - 1] = T::default();
        item
    }
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        let mut kept = Self::default();
        for item in self.iter().filter(|item| keep(item)) {
            kept.items[kept.len as usize] = *item;
            kept.len += 1;
        }
        *self = kept;
    }
    pub fn as_slice(&self) -> &[T] {
        &self.items[..self.len()]
    }
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        let len = self.len();
        &mut self.items[..len]
    }
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.as_slice().iter()
    }
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.as_mut_slice().iter_mut()
    }
    pub fn get(&self, index: usize) -> Option<&T> {
        self.as_slice().get(index)
    }
    pub fn last(&self) -> Option<&T> {
        self.as_slice().last()
    }
}

impl<T: Copy + Default, const N: usize> std::ops::Index<usize> for List<T, N> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        &self.as_slice()[index]
    }
}

impl<T: Copy + Default, const N: usize> std::ops::IndexMut<usize> for List<T, N> {
    fn index_mut(&mut self, index: usize) -> &mut T {
        &mut self.as_mut_slice()[index]
    }
}

impl<'a, T: Copy + Default, const N: usize> IntoIterator for &'a List<T, N> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for List<T, N> {
    /// Takes the first `N` items; callers that may hold more must check first.
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut list = Self::default();
        for item in iter.into_iter().take(N) {
            list.items[list.len as usize] = item;
            list.len += 1;
        }
        list
    }
}

impl<T: Copy + Default + Serialize, const N: usize> Serialize for List<T, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().serialize(serializer)
    }
}

impl<'de, T: Copy + Default + Deserialize<'de>, const N: usize> Deserialize<'de> for List<T, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = Vec::<T>::deserialize(deserializer)?;
        if items.len() > N {
            return Err(serde::de::Error::custom(format!(
                "a list of {} items, and at most {N} fit",
                items.len()
            )));
        }
        Ok(items.into_iter().collect())
    }
}
